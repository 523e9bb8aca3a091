// package: {"dependencies":{"pg":"^8.12.0"}}
const { Pool } = require('pg');

const pool = new Pool({ host: 'db.example.com', query_timeout: 5000 });

exports.save = (order, done) => {
	pool.connect((error, client, release) => {
		if (error) return done(error);
		client.query('insert into orders values ($1)', [order.id], (failed) => {
			release();
			done(failed);
		});
	});
};
