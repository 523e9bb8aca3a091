const axios = require('axios');

const createApi = (http) => ({
	find: (id) => http.get(`/books/${id}`),
	//                 ^^^ call
	borrow(id, reader) {
		return http.post(`/books/${id}/loans`, { reader }, { timeout: 4000 });
		//          ^^^^ guard deadline=present 4000ms
	},
});

const books = createApi(axios.create({ baseURL: process.env.LIBRARY_URL }));
//                            ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline…
// fix unsafe: Set `timeout: 10_000` on this axios client
//+const books = createApi(axios.create({ baseURL: process.env.LIBRARY_URL, timeout: 10_000 }));
// fix unsafe: Set `timeout: 10_000` on this call
//+	find: (id) => http.get(`/books/${id}`, { timeout: 10_000 }),
//            ^^^^^^^^^ call: this caller passes no deadline

module.exports = { borrow: (id, reader) => books.borrow(id, reader), find: (id) => books.find(id) };
