// package: {"dependencies":{"axios":"^1.7.0"}}
import axios, { type AxiosInstance } from 'axios';

export class Users {
	constructor(private readonly http: AxiosInstance = axios.create({ timeout: 5_000 })) {}

	all = () => this.http.get('https://users.example.com');
}

class Teams {
	constructor(private readonly http: AxiosInstance) {}

	all = () => this.http.get('https://teams.example.com');
}

export const users = () => new Users().all();
export const teams = () => new Teams(axios.create({ timeout: 2_000 })).all();
