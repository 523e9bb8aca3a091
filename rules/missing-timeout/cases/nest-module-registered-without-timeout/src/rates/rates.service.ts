import { HttpService } from '@nestjs/axios';
import { Injectable } from '@nestjs/common';
import { firstValueFrom, map } from 'rxjs';

@Injectable()
export class RatesService {
	constructor(private readonly http: HttpService) {}

	latest() {
		return firstValueFrom(this.http.get('/latest').pipe(map(({ data }) => data)));
		//                              ^^^ call
	}

	async convert(amount: number) {
		const { data } = await firstValueFrom(this.http.post('/convert', { amount }));
		//                                              ^^^^ call
		return data;
	}

	raw() {
		return this.http.axiosRef.get('/raw');
		//                        ^^^ call
	}

	careful() {
		return firstValueFrom(this.http.get('/careful', { timeout: 2_000 }));
	}
}
