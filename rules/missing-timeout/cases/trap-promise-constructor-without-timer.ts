export function load(url: string): Promise<unknown> {
	return new Promise((resolve, reject) => {
		fetch(url)
//^^^^^ missing-timeout: …
			.then((response) => response.json())
			.then(resolve, reject);
	});
}
