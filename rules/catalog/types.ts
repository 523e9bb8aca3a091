/**
 * The form of a catalogue entry: what a library's exports are and what bounds the calls they make.
 * Purely declarative; a new library fills this in and needs no new machinery. Every fact that was
 * measured or read somewhere says where (`source`).
 */

/** An argument of a call. `object`: only when the argument is an options object (axios(config) or axios(url, config)). */
export interface ArgRef {
	readonly arg: number;
	readonly when?: 'object';
	/** Names (regular expression, any case) by which an argument that is not followed is no options object but what the call is about: SQL. */
	readonly unlessNamed?: string;
	/** The argument is no object of options, but the value of this one: the 5000 of `send(url, 5000)`. */
	readonly as?: string;
}

/** What a time limit covers. Only the first four bound a call that has been sent. */
export type Covers = 'total' | 'attempt' | 'headers' | 'idle' | 'connect' | 'acquire' | 'server';

/** An option that limits, or looks like it limits, how long a call may take. */
export interface Limit {
	/** Path of the option in the options object: `timeout`, `timeout.request`. */
	readonly option: string;
	readonly covers: Covers;
	/** `signal`: an AbortSignal; `handle`: something else that ends the call when its owner fires it. */
	readonly unit: 'ms' | 's' | 'signal' | 'handle';
	/** Values that mean "no limit" besides undefined and null. */
	readonly off: readonly (number | boolean)[];
	/** Semver range of the library in which it works; without: all. */
	readonly versions?: string;
	/** The option alone only emits this event; one of these members must be called in a listener. */
	readonly onlyWith?: { readonly event: string; readonly stops: readonly string[] };
	/** Also read from a query parameter of this option's URL: pg's connectionString. */
	readonly inUrl?: { readonly option: string; readonly parameter: string };
	/** Another option beside which the library does not read it: ofetch's `timeout` beside a `signal`. */
	readonly unless?: string;
	/** What to say when it is set and does not bound the call. */
	readonly caveat?: string;
	readonly source: string;
}

/** An option that people take for a limit on the call, and that ends nothing. */
export interface LookAlike {
	/** Its path, in the options of a call or of its client: `timeout`, `agent.timeout`. A value in ms. */
	readonly option: string;
	/** The truth about it: "fetch has no option `timeout`". */
	readonly says: string;
	/** It does something else, so that a fix leaves it where it is. */
	readonly stays?: true;
	readonly versions?: string;
	readonly source: string;
}

/** What the library does when the user sets nothing. `ms: null`: never gives up. */
export interface DefaultLimit {
	readonly ms: number | null;
	readonly covers: Covers;
	/** For the message, after the library's name: "waits for ever", "gives up only after 300 s". */
	readonly says: string;
	readonly source: string;
}

/**
 * Code that gives a call a deadline; `{ms}` in it is the deadline in milliseconds, `{seconds}` in seconds. A value that is a signal is never put
 * where several calls share it.
 */
export interface FixText {
	/** Where it can be written: with the options of a call, with those of a client, or both. */
	readonly at: readonly ('call' | 'client')[];
	/** Path of an option → its value. Further options are left out where they are set already. */
	readonly set: Readonly<Record<string, string>>;
	/** What it bounds. A body that is streamed on is given no limit on the whole. */
	readonly covers: Covers;
	/** Least major version of Node. */
	readonly node?: number;
	/** An argument that is no options object becomes this option of one: `new Client(url)`. */
	readonly wrap?: string;
	/** Statements before the call, the names they declare (`{controller}` in code), and what is chained to the call. */
	readonly around?: { readonly before: readonly string[]; readonly names: readonly string[]; readonly chain: string };
	/** The option is nothing without this statement after the call; `{it}` is what the call returns, called `name`. */
	readonly listener?: { readonly event: string; readonly code: string; readonly name: string };
	/** It ends the call by this event of what the call returns, which throws where nobody listens. */
	readonly emits?: string;
	/** What the fix does, where "Set `…`" does not say it. */
	readonly says?: string;
}

/** How a bound on calls of a kind is found, and what to say when there is none. */
export interface Bounds {
	readonly limits: readonly Limit[];
	readonly byDefault: DefaultLimit;
	/** Options that change behaviour in ways the catalogue does not describe: when set, the deadline is unknown. */
	readonly opaqueOptions?: readonly string[];
	/** What to do at the call, as code: "pass `{ timeout: 10_000 }`". */
	readonly advice: string;
	/** What to do at the client's creation. */
	readonly clientAdvice?: string;
	/** Best first. */
	readonly fixes: readonly FixText[];
	readonly lookAlikes?: readonly LookAlike[];
	/** Other options of the library whose names are close to a limit's, so that they are no slip of the pen. */
	readonly alsoKnown?: readonly string[];
}

export type Action =
	/** An outbound call. */
	| {
			readonly does: 'request';
			/** Where its options are; several are merged, later ones win. */
			readonly options: readonly ArgRef[];
			readonly url?: ArgRef;
			/** The argument that is sent as the body: options that are written there are not read. */
			readonly body?: number;
			/** A relative address is refused at once, so such a call is a browser's. */
			readonly refusesRelative?: true;
			/** Key of `bounds` in the entry. */
			readonly bounds: string;
			/** Shape of the result when more can be said on it (a ClientRequest). */
			readonly returns?: string;
			/** How the answer comes when its body can still be on its way then: as the (promised) result, or to a callback. */
			readonly answer?: 'result' | 'callback';
			/** Members of the answer by which its body is taken as a stream, or as the bytes of a download: it may rightly take long. */
			readonly streamedBy?: readonly string[];
			/** The body is always streamed, or with this option. */
			readonly streams?: true;
			readonly streamsWith?: string;
	  }
	/** Makes a client: an instance of `shape` that carries the options given here. */
	| {
			readonly does: 'create';
			readonly shape: string;
			readonly options: readonly ArgRef[];
			/** Options of the receiver apply too: got.extend, instance.create. */
			readonly inherits?: true;
			readonly bounds?: string;
			/** A client that is handed on counts as called: a pool given to an ORM. */
			readonly pool?: true;
	  }
	/** Gives something that belongs to the receiver: pool.connect() → a client of that pool. */
	| {
			readonly does: 'derive';
			readonly shape: string;
			/** Or given to a callback: the argument that is the function, and which of its parameters. */
			readonly callback?: { readonly arg: number; readonly param: number };
	  }
	/** Sets a limit on the receiver after the fact: req.setTimeout(ms, onTimeout). */
	| {
			readonly does: 'limit';
			readonly ms: number;
			readonly handler: number;
			readonly event: string;
			readonly covers: Covers;
	  }
	/** Registers a listener and returns the receiver: req.on('timeout', …). */
	| { readonly does: 'listen'; readonly event: number; readonly handler: number }
	/** Ends what the receiver is doing: req.destroy(), controller.abort(). */
	| { readonly does: 'stop' }
	/** Registers a function that may change the options of every later call. */
	| { readonly does: 'intercept'; readonly handler: number }
	/** Changes the behaviour of every client in the process: the deadline of this library's calls becomes unknown. */
	| { readonly does: 'configure'; readonly what: string }
	/** A signal that fires by itself after `ms`. */
	| { readonly does: 'timed-signal'; readonly ms: number }
	/** A signal that fires when one of the list does. */
	| { readonly does: 'any-signal'; readonly list: number }
	/** Calls `callback` after `ms`. */
	| { readonly does: 'timer'; readonly callback: number; readonly ms: number }
	/** Bounds the promise or function given as argument `arg`, by the number in argument `ms`; always, when that is not named. */
	| { readonly does: 'bound'; readonly arg: number; readonly ms?: number }
	/** Settles with the first of the list. */
	| { readonly does: 'race'; readonly list: number }
	/** Waits for the list. */
	| { readonly does: 'gather'; readonly list: number }
	/** Value functions: the result holds the members of all arguments (later ones win, or earlier ones), is the argument, or a number made of it. */
	| { readonly does: 'merge'; readonly wins: 'last' | 'first'; readonly mutates: boolean }
	| { readonly does: 'same'; readonly arg: number }
	| { readonly does: 'number'; readonly arg: number }
	| { readonly does: 'omit' }
	/** A value of the user's configuration. */
	| { readonly does: 'configured' }
	/** Looks at its arguments and changes none of them. */
	| { readonly does: 'look' }
	/** Calls its function argument at once and once: promises' executors. */
	| { readonly does: 'run'; readonly callback: number };

/** What something of the library can do: be called, be constructed, have members. */
export interface Shape {
	/** As it is called in messages: "axios", "this axios client". */
	readonly says?: string;
	readonly call?: Action;
	readonly construct?: Action;
	readonly members?: Readonly<Record<string, Action | { readonly shape: string }>>;
	/** Members that give the object back when they are called, so that calls of them are chained. */
	readonly chains?: readonly string[];
	/** An address that leads nowhere outside the process. */
	readonly isLocal?: true;
	/** Members written here are options of every call of the instance: axios.defaults. */
	readonly isDefaults?: true;
}

export interface Library {
	readonly id: string;
	/** As it is named in messages. */
	readonly name: string;
	/** npm packages, or Node modules without `node:`, that give these exports. */
	readonly modules: readonly string[];
	/** Export name → shape. `default` also answers for the module itself under require(). */
	readonly exports: Readonly<Record<string, string>>;
	/** Names in every file without an import. */
	readonly globals?: Readonly<Record<string, string>>;
	/** Words (besides the modules) whose presence makes a file a candidate. */
	readonly seedWords?: readonly string[];
	readonly shapes: Readonly<Record<string, Shape>>;
	/** Exported types of instances → shape: a parameter declared `AxiosInstance`. */
	readonly types?: Readonly<Record<string, string>>;
	readonly bounds: Readonly<Record<string, Bounds>>;
	/** What is handed to its functions may be run under a limit that is not described here: the deadline is unknown. */
	readonly mayBound?: true;
	/** Where a configuration declares it, when it is the project's own: "`clients[0]` of holdfast.config.json". */
	readonly declaredBy?: string;
	readonly docs: string;
}
