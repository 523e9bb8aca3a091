import type { Context } from 'koa';
import type { State } from './app';

export async function users(ctx: Context & { state: State }) {
	const { data } = await ctx.state.http.get('/');
	ctx.body = data;
}
