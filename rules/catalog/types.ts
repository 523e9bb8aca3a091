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
	/** Only when that argument is text in which this regular expression (any case) is found: the method of needle(method, url, …). */
	readonly where?: { readonly arg: number; readonly is: string };
	/** Only as the one argument of the call, and with this member; what else stands there is what the call is about: a GraphQL document. */
	readonly aloneWith?: string;
	/** The argument is no options object: it holds, under these names, a function that returns them, or a class with a method that does. */
	readonly later?: {
		readonly functions: readonly string[];
		readonly classes: readonly string[];
		readonly method: string;
	};
	/** The argument is no object of options, but the value of this one: the 5000 of `send(url, 5000)`. */
	readonly as?: string;
}

/** Where a function is given a time, in ms: an argument, or an option of an argument that is an object. */
export interface TimeRef {
	readonly arg: number;
	readonly option?: string;
}

/** What a time limit covers. Only the first four bound a call that has been sent; `body`: what comes after the headers, or goes out. */
export type Covers = 'total' | 'attempt' | 'headers' | 'idle' | 'connect' | 'acquire' | 'server' | 'body';

/** An option that limits, or looks like it limits, how long a call may take. */
export interface Limit {
	/**
	 * Path of the option in the options object: `timeout`, `timeout.request`. It may lead through a client that is made in
	 * sight to the options of its creation: `dispatcher.headersTimeout`. With `dispatcher` in `opaqueOptions`, one that is
	 * made out of sight is unknown.
	 */
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
	/** The library's own default is one of this limit: where it is off, nothing is left. */
	readonly isDefault?: true;
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
 * Code that gives a call a deadline; `{ms}` in it is the deadline in milliseconds, `{seconds}` in seconds, `{any}` a function
 * like `AbortSignal.any`. A value that is a signal is never put where several calls share it.
 */
export interface FixText {
	/** Where it can be written: with the options of a call, with those of a client, or both. */
	readonly at: readonly ('call' | 'client')[];
	/** Path of an option → its value. Further options are left out where they are set already. */
	readonly set: Readonly<Record<string, string>>;
	/** What it bounds. A body that is streamed on is given no limit on the whole. */
	readonly covers: Covers;
	/** Semver range of the library in which it works; without: all. Where the version is not known, the newest counts. */
	readonly versions?: string;
	/** Least major version of Node. */
	readonly node?: number;
	/** An argument that is no options object becomes this option of one: `new Client(url)`. */
	readonly wrap?: string;
	/** Statements before the call, the names they declare (`{controller}` in code), and what is chained to the call. */
	readonly around?: { readonly before: readonly string[]; readonly names: readonly string[]; readonly chain: string };
	/** The option is nothing without this statement after the call; `{it}` is what the call returns, called `name`. */
	readonly listener?: { readonly event: string; readonly code: string; readonly name: string };
	/** A call that is chained to the request, or to the client where it is made: `.timeout({ms})`. `set` is empty then. */
	readonly chained?: string;
	/** It ends the call by this event of what the call returns, which throws where nobody listens. */
	readonly emits?: string;
	/** A callback of the call is given the error instead. */
	readonly orCallback?: true;
	/** Takes its types from where it stands, and so is never written into a variable's literal: a function. */
	readonly inPlace?: true;
	/** What the fix does, where "Set `…`" does not say it. */
	readonly says?: string;
}

/** How a bound on calls of a kind is found, and what to say when there is none. */
export interface Bounds {
	readonly limits: readonly Limit[];
	readonly byDefault: DefaultLimit;
	/** What older versions do instead. */
	readonly formerly?: DefaultLimit & { readonly versions: string };
	/**
	 * Options that change behaviour in ways the catalogue does not describe: when set, the deadline is unknown. Except a
	 * client made in sight whose options are among the limits, and the library's own fetch (see `runsOn`).
	 */
	readonly opaqueOptions?: readonly string[];
	/** Options that hold functions (or lists of them) which may change a call's options: one that is in sight and names no limit does not. */
	readonly hooks?: readonly string[];
	/** Of a client that is handed on: names in code that may bound its calls elsewhere. Where a file has all names of a list, the deadline is unknown. */
	readonly mayBeBoundBy?: readonly (readonly string[])[];
	/** What to do at the call, as code: "pass `{ timeout: 10_000 }`". `10_000` stands for the time, in ms. */
	readonly advice: string;
	/** What to do at the client's creation. */
	readonly clientAdvice?: string;
	/** Best first. */
	readonly fixes: readonly FixText[];
	readonly lookAlikes?: readonly LookAlike[];
	/** Names of its other options: no slip of the pen, and what is made of such names alone is meant as options. */
	readonly otherOptions?: readonly string[];
}

/** How something is tried again when it fails. */
export interface Retrying {
	/** The argument that holds its options. */
	readonly options: number;
	/** The option that says how often. */
	readonly limit: string;
	/** What happens when it is not set: so many attempts, or null for no end. */
	readonly attempts: number | null;
	/** An option with which, when it is true, the limit does not count. */
	readonly forEver?: string;
	/** Options that make it wait between attempts: a time in ms, or something that gives one. */
	readonly pauses: readonly string[];
	/** What it waits when none of them is set, in ms. */
	readonly pauseMs: number;
	readonly advice: {
		/** What to write so that it ends, as code. */
		readonly limit: string;
		/** What to write so that it waits. */
		readonly pause: string;
	};
	readonly source: string;
}

export type Action =
	/** An outbound call. */
	| {
			readonly does: 'request';
			/** Where its options are; several are merged, later ones win. */
			readonly options: readonly ArgRef[];
			/** Its arguments, by their names in the object that may stand in the place of all of them: request(url, document) and request({ url, document }). */
			readonly positional?: readonly string[];
			readonly url?: ArgRef;
			/** The argument that is sent as the body: options that are written there are not read. */
			readonly body?: number;
			/** A relative address is refused at once, so such a call is a browser's; `base`: unless one of these options completes it. */
			readonly refusesRelative?: true | { readonly base: readonly string[] };
			/** Key of `bounds` in the entry. */
			readonly bounds: string;
			/** Shape of the result when more can be said on it (a ClientRequest). */
			readonly returns?: string;
			/** Shape of the result when it only starts the call once it is subscribed to: an observable. */
			readonly gives?: string;
			/** Members of the answer that read its body to the end: a limit must last until then. */
			readonly readBy?: readonly string[];
			/** What `returns` describes is a promise, too. */
			readonly thenable?: true;
			/**
			 * How the answer comes when its body can still be on its way then: as the (promised) result, to a callback, or as
			 * what `returns` describes, unless a callback is given the whole.
			 */
			readonly answer?: 'result' | 'callback' | 'returned';
			/** Members of the answer by which its body is taken as a stream, or as the bytes of a download: it may rightly take long. */
			readonly streamedBy?: readonly string[];
			/** The body is always streamed, or with this option: when it is set, or has one of these values. */
			readonly streams?: true;
			readonly streamsWith?: string | { readonly option: string; readonly values: readonly string[] };
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
			/** pool: names of the library's functions and classes that take it, besides what is out of sight. */
			readonly takenBy?: readonly string[];
			/** The option with which a registered client is there for all modules: `global`. */
			readonly forAll?: string;
	  }
	/** Makes a client of `shape` out of another library's client that is its argument; of that library's default without one. */
	| { readonly does: 'wrap'; readonly shape: string; readonly arg: number }
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
			/** It ends the call by itself, with and without a handler. */
			readonly ends?: true;
	  }
	/** A chained call that sets an option of the request that is being made, or of every request of a client: `.timeout(ms)`. */
	| { readonly does: 'set'; readonly option: string; readonly value: number }
	/** Hands the receiver to a function that may set anything on it: `.use(plugin)`. */
	| { readonly does: 'extend' }
	/** Sets options of every call of the library in this process. */
	| { readonly does: 'set-defaults'; readonly options: readonly ArgRef[] }
	/** Registers a listener and returns the receiver: req.on('timeout', …). */
	| { readonly does: 'listen'; readonly event: number; readonly handler: number }
	/** Ends what the receiver is doing: req.destroy(), controller.abort(). */
	| { readonly does: 'stop' }
	/** Registers a function that may change the options of every later call. */
	| { readonly does: 'intercept'; readonly handler: number }
	/** Gives every call of these libraries, and of those that run on them, an option, for the whole process: fetch's `dispatcher`. */
	| {
			readonly does: 'configure';
			readonly what: readonly string[];
			readonly option: string;
			/** The argument that holds the option's value. */
			readonly arg: number;
	  }
	/** A signal that fires by itself after `ms`. */
	| { readonly does: 'timed-signal'; readonly ms: number }
	/** A signal that fires when one of the list does. */
	| { readonly does: 'any-signal'; readonly list: number }
	/** Calls `callback` after `ms`. */
	| { readonly does: 'timer'; readonly callback: number; readonly ms: number }
	/** Gives a promise that settles after `ms`. */
	| { readonly does: 'wait'; readonly ms: number }
	/** Settles with the first of the list. */
	| { readonly does: 'race'; readonly list: number }
	/** Waits for the list, or for the one thing in its place. `gives`: the shape of what it gives, when that is no promise. */
	| { readonly does: 'gather'; readonly list: number; readonly gives?: string }
	/**
	 * Gives up on its argument `what`, a promise or a function that makes one, after a time at the latest; the call itself
	 * goes on. Without `time` it has a time of its own. The first that is there counts; none does that is 0 or endless.
	 */
	| { readonly does: 'bound'; readonly what: number; readonly time?: readonly TimeRef[] }
	/** Gives its receiver with the operators applied that are its arguments: observable.pipe(…). */
	| { readonly does: 'pipe' }
	/** Starts what its receiver stands for; what it gives can end it. */
	| { readonly does: 'subscribe' }
	/**
	 * Makes an operator for `pipe`. With `time` it ends what stands before it when nothing has come after that time. With
	 * `composes` it is made of those that are its arguments. Else it bounds nothing.
	 */
	| { readonly does: 'operator'; readonly time?: readonly TimeRef[]; readonly composes?: true }
	/** Value functions: the result holds the members of all arguments (later ones win, or earlier ones), is the argument, or a number made of it. */
	| { readonly does: 'merge'; readonly wins: 'last' | 'first'; readonly mutates: boolean }
	| { readonly does: 'same'; readonly arg: number; readonly retrying?: Retrying }
	/** Is what its function argument returns: forwardRef(() => X). */
	| { readonly does: 'lazy'; readonly arg: number }
	| { readonly does: 'number'; readonly arg: number }
	| { readonly does: 'omit' }
	/** Gives an object of data that limits nothing: the parts of an address. */
	| { readonly does: 'data' }
	/** A value of the user's configuration. */
	| { readonly does: 'configured' }
	/** Looks at its arguments and changes none of them. */
	| { readonly does: 'look' }
	/** Calls its function argument at once and once: promises' executors. */
	| { readonly does: 'run'; readonly callback: number; readonly gives?: string; readonly retrying?: Retrying }
	/** Makes a policy that tries again what is run under it later. */
	| { readonly does: 'retry'; readonly retrying: Retrying }
	/**
	 * Decorates a class that is a module of a container: it says, in these members of its options, which modules it imports,
	 * which classes it makes (`provides`) and what others that import it get.
	 */
	| {
			readonly does: 'module';
			readonly options: number;
			readonly imports: string;
			readonly provides: readonly string[];
			readonly exports: string;
	  }
	/** Decorates a module whose exports all others get. */
	| { readonly does: 'module-for-all' };

/** What something of the library can do: be called, be constructed, have members. */
export interface Shape {
	/** As it is called in messages: "axios", "this axios client". */
	readonly says?: string;
	readonly call?: Action;
	readonly construct?: Action;
	readonly members?: Readonly<Record<string, Action | { readonly shape: string }>>;
	/** Members that give the object back when they are called, so that calls of them are chained. */
	readonly chains?: readonly string[];
	/** Given as an option that may hold anything, it limits nothing: Node's own agents. */
	readonly limitsNothing?: true;
	/** An address that leads nowhere outside the process. */
	readonly isLocal?: true;
	/** Members written here are options of every call of the instance: axios.defaults. */
	readonly isDefaults?: true;
	/** A container hands it to the classes that ask for its type: which one they get, the module says that makes them. */
	readonly isInjected?: true;
	/** A module that gives a client of this shape, without options; with options by its member `by`. */
	readonly brings?: { readonly shape: string; readonly by: string; readonly advice: string };
}

export interface Library {
	readonly id: string;
	/** As it is named in messages. */
	readonly name: string;
	/** npm packages, or Node modules without `node:`, that give these exports. */
	readonly modules: readonly string[];
	/** Paths in these packages that give the same exports: `core` for `@apollo/client/core`. */
	readonly subpaths?: readonly string[];
	/** The library that makes its calls, by a global: what changes that one for the whole process changes this one. */
	readonly runsOn?: string;
	/** Export name → shape. `default` also answers for the module itself under require(). */
	readonly exports: Readonly<Record<string, string>>;
	/** Names in every file without an import. */
	readonly globals?: Readonly<Record<string, string>>;
	/** Words (besides the modules) whose presence makes a file a candidate. */
	readonly seedWords?: readonly string[];
	/** Of the files that import its modules only those with one of these words are candidates: a framework is imported everywhere. */
	readonly only?: readonly string[];
	/** Id of the library whose clients its own ones are: what is set for that one's default holds for them. */
	readonly builtOn?: string;
	readonly shapes: Readonly<Record<string, Shape>>;
	/** Exported types of instances → shape: a parameter declared `AxiosInstance`. */
	readonly types?: Readonly<Record<string, string>>;
	readonly bounds: Readonly<Record<string, Bounds>>;
	/**
	 * Importing this path of its modules ('' for the module itself) gives every file the global, where Node has none:
	 * before this major. Calls of the global then have the bounds of this name.
	 */
	readonly polyfills?: {
		readonly path: string;
		readonly global: string;
		readonly beforeNode: number;
		readonly bounds: string;
	};
	/** What is handed to its functions may be run under a limit that is not described here: the deadline is unknown. */
	readonly mayBound?: true;
	/** Where a configuration declares it, when it is the project's own: "`clients[0]` of holdfast.config.json". */
	readonly declaredBy?: string;
	readonly docs: string;
}
