/** Page files that hold a component and what the server runs for it: on which side the outbound calls are. */

/** What frameworks run on the server, by the name it is exported under. */
const SERVER_EXPORT =
	/^export\s+(?:default\s+)?(?:async\s+)?(?:const|let|function)\s*\*?\s*(loader|action|middleware|headers|getServerSideProps|getStaticProps|getStaticPaths|getInitialProps|generateMetadata|generateStaticParams)\b/;
/** A declaration at the beginning of a line, and its name. */
const DECLARATION =
	/^(?:export\s+)?(?:default\s+)?(?:async\s+)?(?:const|let|var|function|class)\s*\*?\s*([\w$]+)|^export\s+default\b/;
const OUTBOUND = /(?<![\w$.])(?:fetch|ky|got|request|ofetch)\s*[(.]|(?<![\w$])axios\b/;
const DRAWS = /<\/?[A-Za-z][\w.]*[\s/>]|<>|\buse[A-Z]\w*\s*\(|\bon[A-Z]\w*=\{/;

/** No page has more declarations; a generated file may. */
const MOST_PARTS = 400;

interface Part {
	readonly name: string | undefined;
	readonly text: string;
	readonly server: boolean;
}

/**
 * True when every outbound call in a page's file is in a component, and none in what the server runs
 * (a loader and the functions of the file it names). False when there is no such call, or no telling.
 */
export function callsFromComponents(text: string): boolean {
	if (!OUTBOUND.test(text)) return false;
	const parts = partsOf(text);
	if (parts.length > MOST_PARTS) return false;
	const server = new Set(parts.filter((part) => part.server));
	// `export { loader }` and other forms that no part shows.
	if (server.size === 0) return false;
	for (const part of server) {
		for (const other of parts) {
			if (other.name !== undefined && !server.has(other) && names(part.text, other.name)) server.add(other);
		}
	}
	return parts.every((part) => {
		const body = part.text.replace(/^import\s+[\w$]+|\bfrom\s*['"][^'"\n]*['"]/gm, '');
		if (!OUTBOUND.test(body)) return true;
		return !server.has(part) && DRAWS.test(body) && !/^(?:export\s+)?(?:default\s+)?async\b/.test(part.text);
	});
}

/** The text cut before each declaration at the beginning of a line. */
function partsOf(text: string): Part[] {
	const out: Part[] = [];
	let lines: string[] = [];
	const add = () => {
		const part = lines.join('\n');
		if (part.trim() !== '')
			out.push({ name: DECLARATION.exec(part)?.[1], text: part, server: SERVER_EXPORT.test(part) });
		lines = [];
	};
	for (const line of text.split('\n')) {
		if (DECLARATION.test(line)) add();
		lines.push(line);
	}
	add();
	return out;
}

function names(text: string, name: string): boolean {
	for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
		if (!/[\w$.]/.test(text[at - 1] ?? ' ') && !/[\w$]/.test(text[at + name.length] ?? ' ')) return true;
	}
	return false;
}
