// package: {"dependencies":{"axios":"^1.7.0","inversify":"^6.0.2","@nestjs/common":"^10.0.0"}}
import { Inject, Injectable } from '@nestjs/common';
import type { AxiosInstance } from 'axios';
import type { Pool } from 'pg';
import { container, TYPES } from './container';

const http = container.get<AxiosInstance>(TYPES.Http);
export const ping = () => http.get('/ping');

@Injectable()
export class Users {
	constructor(@Inject('HTTP') private readonly client: AxiosInstance, @Inject('PG') private readonly pool: Pool) {}

	load = (id: string) => this.client.get(`/users/${id}`);
	count = () => this.pool.query('select count(*) from users');
}

export const makeTeams = ({ httpClient }: { httpClient: AxiosInstance }) => ({ all: () => httpClient.get('/teams') });
