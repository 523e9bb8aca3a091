declare function fetch(id: string): Promise<string>;

interface Http {
	get(url: string): Promise<string>;
}
declare const axios: Http;

export const load = (id: string) => fetch(id);
export const get = (id: string) => axios.get(id);
