const db = require('./db');

exports.count = async () => (await db.quick('select count(*) from stamps')).rows[0].count;
exports.add = (name) => db.query('insert into stamps (name) values ($1)', [name]);
