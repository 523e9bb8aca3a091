/** What the lab and the process that runs a variant say to each other. */

export interface ToldError {
	readonly name: string;
	readonly message: string;
	readonly code?: string;
}

/** How a call of `run` ended. */
export type Settled =
	| { readonly how: 'resolved'; readonly ms: number }
	/** `threw`: before it returned anything. */
	| { readonly how: 'rejected' | 'threw'; readonly ms: number; readonly error: ToldError };

export type FromChild =
	/** The code is loaded. */
	| { readonly is: 'ready' }
	/** With the number of its sockets that have connected so far. */
	| { readonly is: 'settled'; readonly settled: Settled; readonly connected: number }
	/** By an uncaught exception or an unhandled rejection; or the code could not be loaded. */
	| { readonly is: 'crashed'; readonly error: ToldError }
	| { readonly is: 'pending'; readonly pending: boolean }
	/** Nothing more has happened; the process ends now. */
	| { readonly is: 'finished' };

export type ToChild =
	| { readonly ask: 'run'; readonly target: string }
	| { readonly ask: 'pending' }
	/** Says so after a few turns of its event loop, so that an error event that is under way still crashes it. */
	| { readonly ask: 'finish' };
