const axios = require('axios');

const { get, post } = axios.create({ baseURL: process.env.CMS_URL });
//                          ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline…
// fix unsafe: Set `timeout: 10_000` on this axios client
//+const { get, post } = axios.create({ baseURL: process.env.CMS_URL, timeout: 10_000 });
const { get: getFast } = axios.create({ baseURL: process.env.CMS_URL, timeout: 1000 });

module.exports.page = async (slug) => {
	const { data } = await get(`/pages/${slug}`);
	//                     ^^^ call
	return data;
};

module.exports.publish = (slug) => post(`/pages/${slug}/publish`);
//                                 ^^^^ call
module.exports.title = async (slug) => (await getFast(`/pages/${slug}/title`)).data;
//                                            ^^^^^^^ guard deadline=present 1000ms
