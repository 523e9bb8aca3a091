const { Pool } = require('pg');
const axios = require('axios');

class Importer {
	constructor({ url, limits }) {
		this.db = new Pool({ connectionString: url });
		//            ^^^^ missing-timeout: This pg client (`new Pool`) sets no deadline…
		// fix unsafe: Set `query_timeout: 10_000` and `connectionTimeoutMillis: 10_000` on this pg client
		//+		this.db = new Pool({ connectionString: url, query_timeout: 10_000, connectionTimeoutMillis: 10_000 });
		this.feed = axios.create({ timeout: limits.feedTimeout || 15_000 });
	}

	async run(source) {
		const { data } = await this.feed.get(source);
		//                               ^^^ guard deadline=present
		for (const row of data.rows) await this.store(row);
	}

	async store(row) {
		await this.db.query('insert into items values ($1, $2)', [row.id, row.title]);
		//            ^^^^^ call
	}
}

module.exports = { Importer };
