// package: {"dependencies":{"@octokit/graphql":"^8.0.0"}}
import { graphql } from '@octokit/graphql';
import { request } from './request';

class GraphQLClient {
	constructor(private readonly url: string) {}
	request(document: string) {
		return `${this.url}?query=${encodeURIComponent(document)}`;
	}
}
const client = new GraphQLClient('https://api.example.com/graphql');

export const a = () => client.request('{ items { id } }');
export const b = () => request('https://api.example.com/graphql', '{ items { id } }');
export const c = () => graphql('{ viewer { login } }');
