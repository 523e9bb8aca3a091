// package: {"dependencies":{"pg":"^8.12.0"}}
const { Client, Pool } = require('pg');
const { config } = require('./config');

class Db extends Pool {
	constructor() {
		super({ ...config.pg, query_timeout: 5000 });
	}

	one(sql, values) {
		return this.query(sql, values).then(({ rows }) => rows[0]);
	}
}

const db = new Db();
const fromConfig = new Client(config.pg);

exports.user = (id) => db.one('select * from users where id = $1', [id]);
exports.raw = (sql) => db.query(sql);
exports.direct = (sql) => fromConfig.query(sql);
