const { TestEnvironment } = require( 'jest-environment-jsdom' );

/** A browser as jsdom has it, with the part of fetch that it lacks. */
module.exports = class extends TestEnvironment {
	async setup() {
		await super.setup();
		Object.assign( this.global, { Headers, Request, Response } );
	}
};
