/** Answers as the server gives them. */
export const answer = (
	body: unknown,
	headers: Record< string, string > = {},
	status = 200
): Response => new Response( JSON.stringify( body ), { status, headers } );

export const refusal = (
	status: number,
	code: string,
	data: object = {},
	headers: Record< string, string > = {}
): Response => answer( { code, message: 'No.', data: { status, ...data } }, headers, status );
