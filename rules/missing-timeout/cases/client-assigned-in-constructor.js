const { Pool } = require('pg');
const axios = require('axios');

class Importer {
	constructor({ url, limits }) {
		this.db = new Pool({ connectionString: url });
		//            ^^^^ missing-timeout: This pg client (`new Pool`) sets no deadline…
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
