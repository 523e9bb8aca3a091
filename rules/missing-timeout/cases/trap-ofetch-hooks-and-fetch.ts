// package: {"dependencies":{"ofetch":"^1.4.0"}}
import { ofetch } from 'ofetch';
import { timedFetch, withLimits } from 'our-limits';

const byHook = ofetch.create({
	onRequest({ options }) {
		options.timeout = 5000;
	},
});
export const hooked = () => byHook('https://news.example.com/feed');
//                          ^^^^^^ guard deadline=unknown: `onRequest` may limit it…

const byHelper = ofetch.create({ onRequest: ({ options }) => withLimits(options) });
export const helped = () => byHelper('https://news.example.com/feed');
//                          ^^^^^^^^ guard deadline=unknown
const byOther = ofetch.create({}, { onRequest: withLimits });
export const other = () => byOther('https://news.example.com/feed');
//                         ^^^^^^^ guard deadline=unknown
const byFetch = ofetch.create({}, { fetch: timedFetch });
export const fetched = () => byFetch('https://news.example.com/feed');
//                           ^^^^^^^ guard deadline=unknown
