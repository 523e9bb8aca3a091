#!/usr/bin/env node
/**
 * What `holdfast` starts: runs the bundle beside it from code that was compiled on an earlier run.
 * Compiling the bundle (most of it TypeScript's parser) is a third of a run on a mid-sized project.
 * Newer Nodes keep such a cache themselves; for Node 20 and 22.0 it is done here. A cache that
 * cannot be read or written changes nothing but the time. NODE_DISABLE_COMPILE_CACHE=1 turns it off.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { SERVER_FLAGS } from '../v8-flags';

const KEPT_MS = 30 * 24 * 60 * 60 * 1000;
/** Set on `process` by the bundle once it has opened a session. */
const ENGINE_RAN = Symbol.for('holdfast.engine-ran');
/** An editor waits for the language server: it need not read the command line's bundle first. */
const isServer =
	process.argv[2] === 'lsp' &&
	process.argv.slice(3).every((word) => /^--(?:stdio|node-ipc|clientProcessId=\d+)$/.test(word));
const BUNDLE = join(__dirname, isServer ? 'server.js' : 'cli-main.js');

/** The user's own cache folder, as the platform has it: what lies there is run, so nobody else may write to it. */
function cacheFolder(): string {
	const { env, platform } = process;
	if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'holdfast');
	if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'holdfast');
	return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'holdfast');
}

function attempt<T>(act: () => T): T | undefined {
	try {
		return act();
	} catch {
		return undefined;
	}
}

/** Compiled forms of versions that are no longer run would stay for ever. */
function forgetOld(folder: string): void {
	for (const name of readdirSync(folder)) {
		const path = join(folder, name);
		if (Date.now() - statSync(path).mtimeMs > KEPT_MS) unlinkSync(path);
	}
}

/** Runs the bundle as `require` would, from its compiled form when there is one for this very bundle and Node. */
function runCompiled(): void {
	const bytes = readFileSync(BUNDLE);
	const key = createHash('sha256')
		.update(`${process.version} ${process.arch}\n`)
		.update(bytes)
		.digest('hex')
		.slice(0, 32);
	// The build escapes everything beyond ASCII, so no decoding is needed.
	const source = bytes.toString('latin1');
	const folder = attempt(cacheFolder);
	const file = folder && join(folder, `${key}.bin`);
	const cachedData = file ? attempt(() => readFileSync(file)) : undefined;
	const script = new Script(Module.wrap(source), { filename: BUNDLE, cachedData });
	if (file && (!cachedData || script.cachedDataRejected)) {
		// At the end, as the functions that a run needs are compiled by then.
		process.once('exit', () => {
			// A run that only said its version has compiled next to nothing worth keeping.
			if (!(ENGINE_RAN in process)) return;
			attempt(() => {
				mkdirSync(folder, { recursive: true, mode: 0o700 });
				const partial = `${file}.${process.pid}`;
				writeFileSync(partial, script.createCachedData(), { mode: 0o600 });
				renameSync(partial, file);
				forgetOld(folder);
			});
		});
	}
	const module = new Module(BUNDLE);
	module.filename = BUNDLE;
	script.runInThisContext()(module.exports, createRequire(BUNDLE), module, BUNDLE, dirname(BUNDLE));
}

// Compiled forms hold for the flags that they were made with only, so the server's come first; see server/v8-flags.ts.
if (isServer) setFlagsFromString(SERVER_FLAGS);
const { enableCompileCache } = Module as { enableCompileCache?: (folder?: string) => unknown };
if (process.env.NODE_DISABLE_COMPILE_CACHE) require(BUNDLE);
else if (enableCompileCache) {
	attempt(() => enableCompileCache(cacheFolder()));
	require(BUNDLE);
} else runCompiled();
