/** What paths say about files, as tables. Patterns see the path from the lint root on, with a leading slash. */
import type { Role } from '../../../rules/model/source-host';

export interface PathRule {
	readonly pattern: RegExp;
	readonly role: Role;
	readonly reason: string;
	/** `package`: the pattern sees the path from the package's folder on instead. */
	readonly from?: 'package';
	/** Holds only in a package that depends on one of these. */
	readonly needs?: RegExp;
	/** Holds only where the text has this. */
	readonly text?: RegExp;
	/** The file may hold a component as well: then it depends on where the outbound calls are. */
	readonly mixes?: true;
	/** Does not hold for a file that says 'use client'. */
	readonly unlessClient?: true;
	/** Does not hold for a file that itself starts a server or imports what only a server has. */
	readonly unlessServer?: true;
	/** A file that uses Node all the same, but no server's package, belongs to the build when nothing imports it. */
	readonly elseBuild?: true;
	/** Holds only in a package with commands (`bin`), a parser for their arguments and no server framework. */
	readonly ofCommands?: true;
	/** Does not hold for a file that starts listening. */
	readonly unlessListening?: true;
}

const NEXT = /^next$/;
const REMIX = /^(?:@remix-run\/|@react-router\/|react-router$)/;

/** An async component runs on the server only. */
const ASYNC_COMPONENT =
	/^export (?:default )?(?:async function [A-Z]|const [A-Z][a-z]\w*(?:: [^=\n]{1,80})? = async\b)/m;

/** Tried before the file's text is looked at for browser code. */
export const FILE_RULES: readonly PathRule[] = [
	{
		pattern: /\.(?:gen|generated|pb|_pb|_grpc_pb)\.[cm]?[jt]sx?$|_(?:grpc_)?pb\.[jt]s$/,
		role: 'generated',
		reason: 'named as a generated file',
	},
	{ pattern: /\/(?:__generated__|generated)\//, role: 'generated', reason: 'in a folder for generated files' },
	{
		pattern: /\.(?:test|tests|spec|specs|e2e|e2e-spec|test-d|bench|mock|mocks|fixture)(?:[.-][\w-]+)?\.[cm]?[jt]sx?$/,
		role: 'test',
		reason: 'named as a test',
	},
	{ pattern: /[-_](?:test|spec)\.[cm]?[jt]sx?$/, role: 'test', reason: 'named as a test' },
	{
		pattern: /\/(?:__tests__|__mocks__|__fixtures__|__testfixtures__|__snapshots__)\//,
		role: 'test',
		reason: 'in a folder for tests',
	},
	{
		// `app/api/test/route.ts` answers at /api/test; an app among the tests is one of theirs.
		pattern:
			/^\/(?:(?!(?:tests?|e2e|cypress|playwright|fixtures|mocks|spec|examples?)\/)[^/]+\/)*(?:app\/(?:.*\/)?route\.[cm]?[jt]sx?$|pages\/api\/)/,
		needs: NEXT,
		role: 'service',
		reason: 'a Next.js route handler',
	},
	{
		pattern:
			/\/(?:tests?|e2e|(?:e2e|integration|acceptance|system|smoke|functional|contract)[-_]tests?|cypress|playwright|fixtures|mocks|spec)\//,
		role: 'test',
		reason: 'in a folder for tests',
	},
	{
		pattern: /^\/(?:(?!src\/|app\/|lib\/|server\/)[^/]+\/)*(?:acceptance|testing)\//,
		role: 'test',
		reason: 'in a folder for tests',
	},
	{
		pattern: /\/(?:[\w-]+-)?(?:test|testing)-?(?:utils?|helpers?|lib|kit|harness|setup)(?:\/|\.[cm]?[jt]sx?$)/i,
		role: 'test',
		reason: 'helps tests',
	},
	{
		pattern: /\/(?:vitest|jest)[\w.-]*(?:setup|config|global)[\w.-]*\.[cm]?[jt]s$|\/setup-?tests?\.[cm]?[jt]s$/i,
		role: 'test',
		reason: 'sets up tests',
	},
	{ pattern: /\.stories\.[cm]?[jt]sx?$|\/\.storybook\//, role: 'browser', reason: 'a Storybook story' },
	{
		pattern: /\/(?:gulpfile|Gruntfile|Jakefile)(?:\.[\w-]+)*\.[cm]?[jt]s$/i,
		role: 'build',
		reason: 'a task runner’s file',
	},
	{
		pattern:
			/\/(?:webpack|rollup|vite|vitest|esbuild|tsup|rspack|rsbuild|babel|postcss|tailwind|eslint|prettier|jest|next|nuxt|svelte|astro|metro|karma|playwright|cypress|commitlint|lint-staged|drizzle|knexfile|unbuild|build)(?:\.[\w-]+)*\.config(?:\.[\w-]+)*\.[cm]?[jt]s$/,
		role: 'build',
		reason: 'configures a build tool',
	},
	{
		pattern: /\/(?:webpack|rollup|esbuild|vite)(?:\.[\w-]+)*\.[cm]?[jt]s$/,
		role: 'build',
		reason: 'configures a build tool',
	},
	{ pattern: /^\/[\w.-]+\.config\.[cm]?[jt]s$/, from: 'package', role: 'build', reason: 'configures a tool' },
	{
		pattern: /\/\.[\w-]+rc\.[cm]?[jt]s$|\/(?:\.pnpmfile|knexfile)\.[cm]?[jt]s$/,
		role: 'build',
		reason: 'configures a tool',
	},
	{
		pattern: /\/(?:\.github|\.circleci|\.husky|\.changeset|\.vscode|\.devcontainer)\//,
		role: 'script',
		reason: 'in a folder for automation',
	},
	{
		pattern:
			/^\/(?:(?!src\/|app\/|lib\/|server\/)[^/]+\/)*(?:benchmarks?|bench|examples?|demos?|samples?|playgrounds?|docs|documentation|website|perf|load-?tests?|stress-?tests?)\//,
		role: 'script',
		reason: 'in a folder for examples, docs or benchmarks',
	},
	{ pattern: /\.server\.[cm]?[jt]sx?$/, role: 'service', reason: 'named .server: runs on the server only' },
	{ pattern: /\/app\/(?:.*\/)?route\.[cm]?[jt]sx?$/, needs: NEXT, role: 'service', reason: 'a Next.js route handler' },
	{ pattern: /\/pages\/api\//, needs: NEXT, role: 'service', reason: 'a Next.js API route' },
	{
		pattern: /\/(?:middleware|instrumentation|proxy)\.[cm]?[jt]s$/,
		needs: NEXT,
		role: 'service',
		reason: 'Next.js runs it on the server',
	},
	{
		pattern: /\.[jt]sx$/,
		needs: NEXT,
		text: ASYNC_COMPONENT,
		unlessClient: true,
		role: 'service',
		reason: 'a Next.js server component',
	},
	{
		pattern: /\/app\/.*\.[jt]sx$/,
		needs: NEXT,
		text: /^export default async function|^export (?:async )?function generate(?:Metadata|StaticParams)\b/m,
		role: 'service',
		reason: 'a Next.js server component',
	},
	{
		pattern: /\/\+(?:server|(?:page|layout)\.server)\.[jt]s$|\/hooks\.server\.[jt]s$/,
		role: 'service',
		reason: 'SvelteKit runs it on the server',
	},
	{
		pattern: /./,
		needs: REMIX,
		text: /^export (?:const|let|async function|function) (?:loader|action)\b|^export (?:const )?\{[^}]{0,500}\b(?:loader|action)\b/m,
		role: 'service',
		mixes: true,
		reason: 'exports a loader or action: runs on the server',
	},
	{
		pattern: /\/server\/(?:api|routes|middleware|plugins)\//,
		needs: /^nuxt$/,
		role: 'service',
		reason: 'Nuxt runs it on the server',
	},
	{
		pattern: /\.client\.[cm]?[jt]sx?$/,
		needs: REMIX,
		role: 'browser',
		reason: 'named .client: runs in the browser only',
	},
	{
		pattern: /\/renderer\//,
		needs: /^electron$/,
		role: 'browser',
		unlessServer: true,
		reason: 'in Electron’s renderer',
	},
];

/** Tried after the file's text. Folders that mean something only outside a package's sources say so in the pattern. */
export const FOLDER_RULES: readonly PathRule[] = [
	{
		pattern: /^\/(?:public|static|assets|wwwroot|frontend|www)\//,
		from: 'package',
		unlessServer: true,
		elseBuild: true,
		role: 'browser',
		reason: 'served to browsers',
	},
	{
		pattern: /\/(?:(?:[\w-]+[-_])?migrations?|seeds?|seeders?)\//,
		role: 'script',
		reason: 'in a folder for migrations or seeds',
	},
	{ pattern: /\/(?:seed|seeds|seeder|migrate)\.[cm]?[jt]s$/, role: 'script', reason: 'named as a one-off job' },
	{ pattern: /\/\.?(?:scripts|hack)\//, unlessListening: true, role: 'script', reason: 'in scripts/' },
	{
		pattern: /^\/(?:bin|tools?|tooling|dev|ci|internal-scripts)\//,
		from: 'package',
		unlessListening: true,
		role: 'script',
		reason: 'in a folder for tools',
	},
	{ pattern: /^\/(?:bin|tools|tooling)\//, unlessListening: true, role: 'script', reason: 'in a folder for tools' },
	{
		pattern: /\/commands\//,
		ofCommands: true,
		unlessListening: true,
		role: 'cli',
		reason: 'in commands/ of a package that reads a command line',
	},
	{ pattern: /\/cli\//, unlessListening: true, role: 'cli', reason: 'in cli/' },
	{ pattern: /\/cli\.[cm]?[jt]s$/, unlessListening: true, role: 'cli', reason: 'named cli' },
];
