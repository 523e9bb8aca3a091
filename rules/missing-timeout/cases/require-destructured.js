const { Pool } = require('pg');
const { get: httpsGet } = require('https');
const { default: axios } = require('axios');

const pool = new Pool({ host: process.env.PGHOST, query_timeout: 10_000 });

exports.sync = async (feed) => {
	const { data } = await axios.post('https://hooks.example.com/start', { feed }, { timeout: 5000 });
	//                           ^^^^ guard deadline=present 5000ms
	httpsGet(`https://feeds.example.com/${feed}`, (res) => {
 //<^^^^^ missing-timeout: `httpsGet` to feeds.example.com has no deadline…
	// no fix
		res.resume();
		res.on('end', () => pool.query('update feeds set synced = now() where id = $1', [data.id]));
		//                       ^^^^^ guard deadline=present 10000ms
	});
};
