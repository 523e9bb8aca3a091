async function download(url: string) {
	const response = await fetch(url);
	return parse(await response.text());
}

export async function loadManifest(name: string) {
	return download(`https://tools.example.com/${name}.json`);
}

const parse = (text: string) => JSON.parse(text);
