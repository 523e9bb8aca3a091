// package: {"dependencies":{"superagent":"^10.0.0"}}
const superagent = {
	get: (url: string) => ({ url, set: (_name: string, _value: string) => ({ url }) }),
};
const request = (method: string, url: string) => ({ method, url });

export const a = async () => superagent.get('https://a.example.com').set('a', 'b');
export const b = async () => request('GET', 'https://b.example.com');

export function c(superagent: { get(url: string): Promise<string> }) {
	return superagent.get('https://c.example.com');
}
