<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Bench\Seed;

/** What people write to a shop's desk, in two languages, in pieces that fit together. */
final class Phrases {

	/** In seven tickets, in every fiftieth, in every second hundredth and in half of them: what search is measured by. */
	public const RARE        = 'zirconium';
	public const OCCASIONAL  = 'telescope';
	public const MEDIUM      = 'guarantee';
	public const COMMON      = 'order';

	public const ENGLISH = array(
		'thing'   => array( 'blue jacket', 'coffee grinder', 'running shoes', 'phone case', 'garden chair', 'winter coat', 'desk lamp', 'water bottle', 'leather wallet', 'wireless keyboard', 'baby blanket', 'kitchen scale', 'travel bag', 'cotton shirt', 'wall clock', 'bicycle helmet', 'face cream', 'picture frame', 'yoga mat', 'tea pot' ),
		'trouble' => array( 'has not arrived', 'came in the wrong size', 'was broken in the parcel', 'does not switch on', 'has a scratch on its side', 'was charged twice', 'is missing a part', 'smells of smoke', 'shows an error at checkout', 'arrived at my neighbour', 'is not what the picture shows', 'stopped working within a day', 'cannot be downloaded', 'has the wrong colour', 'was sent to an old address' ),
		'when'    => array( 'since Monday', 'for two weeks', 'after the last update', 'this morning', 'since I moved house', 'on the second try', 'although the site said tomorrow', 'before the holidays', 'every single time', 'since last night' ),
		'wish'    => array( 'Please send me a new one', 'Could you tell me where it is', 'I would like my money back', 'Can it be exchanged', 'Please cancel everything', 'Where do I return it', 'I need an invoice with my company name', 'Could somebody call me', 'Please change the address', 'How long does it take' ),
		'thanks'  => array( 'Thank you very much', 'Kind regards', 'Many thanks in advance', 'I look forward to your answer', 'Have a nice day', 'Best wishes from the coast' ),
		'answer'  => array( 'I am sorry for the trouble', 'We have found your parcel', 'A new one leaves our store today', 'Your money is on its way', 'Could you send us a picture of it', 'I have passed this on to my colleagues', 'The invoice is in your account', 'The carrier will come again tomorrow', 'Please try it once more', 'It should work again now' ),
		'note'    => array( 'Called the carrier and waited', 'This customer has written twice', 'Checked the stock in the second hall', 'Ask the workshop before answering', 'Refund needs a signature', 'Looks like the known bug of the checkout' ),
		'name'    => array( 'Anna Berg', 'John Miller', 'Maria Rossi', 'Peter Novak', 'Laura Schmidt', 'James Wilson', 'Emma Dubois', 'Lukas Meyer', 'Sofia Garcia', 'David Cohen', 'Clara Jensen', 'Tom Baker' ),
		'number'  => array( 'My order number is' ),
	);

	public const PERSIAN = array(
		'thing'   => array( 'کاپشن آبی', 'آسیاب قهوه', 'کفش ورزشی', 'قاب گوشی', 'صندلی باغ', 'پالتوی زمستانی', 'چراغ مطالعه', 'بطری آب', 'کیف چرم', 'صفحه‌کلید بی‌سیم', 'پتوی نوزاد', 'ترازوی آشپزخانه', 'چمدان سفر', 'پیراهن نخی', 'ساعت دیواری', 'کلاه دوچرخه', 'کرم صورت', 'قاب عکس', 'زیرانداز ورزش', 'قوری چای' ),
		'trouble' => array( 'هنوز نرسیده است', 'با اندازه‌ی اشتباه آمد', 'در بسته شکسته بود', 'روشن نمی‌شود', 'یک خراش روی بدنه دارد', 'دو بار حساب شد', 'یک قطعه کم دارد', 'بوی دود می‌دهد', 'هنگام پرداخت خطا می‌دهد', 'به همسایه تحویل شد', 'با عکس فرق دارد', 'بعد از یک روز خراب شد', 'دانلود نمی‌شود', 'رنگش اشتباه است', 'به نشانی قبلی رفت' ),
		'when'    => array( 'از دوشنبه', 'دو هفته است', 'پس از آخرین به‌روزرسانی', 'امروز صبح', 'از وقتی خانه را عوض کردم', 'در تلاش دوم', 'با این‌که سایت گفت فردا', 'پیش از تعطیلات', 'هر بار', 'از دیشب' ),
		'wish'    => array( 'لطفاً یکی نو بفرستید', 'می‌شود بگویید کجاست', 'پولم را پس می‌خواهم', 'می‌توانم عوضش کنم', 'لطفاً همه را لغو کنید', 'کجا باید پس بدهم', 'فاکتور به نام شرکت می‌خواهم', 'لطفاً با من تماس بگیرید', 'لطفاً نشانی را عوض کنید', 'چقدر طول می‌کشد' ),
		'thanks'  => array( 'خیلی ممنون', 'با احترام', 'پیشاپیش سپاسگزارم', 'منتظر پاسخ شما هستم', 'روز خوبی داشته باشید', 'با آرزوی موفقیت' ),
		'answer'  => array( 'از این پیشامد متأسفیم', 'بسته‌ی شما پیدا شد', 'امروز یکی نو می‌فرستیم', 'پول شما در راه است', 'لطفاً یک عکس بفرستید', 'به همکارانم سپردم', 'فاکتور در حساب شماست', 'پیک فردا دوباره می‌آید', 'لطفاً یک بار دیگر امتحان کنید', 'حالا باید درست شده باشد' ),
		'note'    => array( 'به پیک زنگ زدم و منتظر ماندم', 'این مشتری دو بار نوشته است', 'موجودی انبار دوم را دیدم', 'پیش از پاسخ از تعمیرگاه بپرسید', 'بازگشت پول امضا می‌خواهد', 'شبیه همان ایراد پرداخت است' ),
		'name'    => array( 'مریم احمدی', 'علی رضایی', 'زهرا محمدی', 'حسین کریمی', 'نگار شریفی', 'امیر حسینی', 'سارا موسوی', 'رضا جعفری', 'فاطمه نوری', 'مهدی اکبری', 'نرگس رحیمی', 'کیان صادقی' ),
		'number'  => array( 'شماره‌ی سفارش من' ),
	);
}
