// rules: ineffective-option
// package: {"dependencies":{"axios":"^1.7.0"}}
import axios from 'axios';

// An instance copies the defaults when it is created.
const api = axios.create({ baseURL: 'https://users.example.com' });
//                ^^^^^^ ineffective-option: This axios client (`axios.create`) sets no deadline for its calls, although `timeout: 5000` is set: axios's defaults are set after this client was made, and it has copied them by then. When the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Set `timeout` (ms) in its config.
// fix safe: Set `timeout: 5000` on this axios client
//+const api = axios.create({ baseURL: 'https://users.example.com', timeout: 5000 });
axios.defaults.timeout = 5_000;

export const users = () => api.get('/users');
//                             ^^^ call
