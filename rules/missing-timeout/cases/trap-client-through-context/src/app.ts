import axios, { type AxiosInstance } from 'axios';
import Koa from 'koa';
import { users } from './users';

export interface State {
	http: AxiosInstance;
}

const app = new Koa<State>();
const http = axios.create({ baseURL: 'https://users.example.com', timeout: 3_000 });

app.use(async (ctx, next) => {
	ctx.state.http = http;
	await next();
});
app.use(users);
app.listen(3000);
