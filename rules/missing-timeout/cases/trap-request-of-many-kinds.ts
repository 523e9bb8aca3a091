// package: {"dependencies":{"graphql-request":"^7.1.0","superagent":"^10.1.0","@octokit/request":"^9.1.0","needle":"^3.3.1"}}
import { request as octokit } from '@octokit/request';
import { request } from 'graphql-request';
import needle from 'needle';
import superagent from 'superagent';

export const a = () => request('https://a.example.com/graphql', '{ users { id } }');
//                     ^^^^^^^ missing-timeout: `request` to a.example.com has no deadline: when the other side accepts and never answers, graphql-request gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`, with its arguments in one object.
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const a = () => request({
//+	url: 'https://a.example.com/graphql',
//+	document: '{ users { id } }',
//+	signal: AbortSignal.timeout(10_000),
//+});
export const b = () => octokit('GET /users/{id}', { id: 1 });
export const c = () => superagent.get('https://c.example.com').timeout(5_000);
export const d = () => needle('get', 'https://d.example.com', { response_timeout: 5_000 });

export function handler(request: { get(name: string): string | undefined; fetch(): Promise<string> }) {
	return [request.get('accept'), request.fetch()];
}
