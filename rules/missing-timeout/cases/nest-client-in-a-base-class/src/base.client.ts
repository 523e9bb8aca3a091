import { HttpService } from '@nestjs/axios';
import { firstValueFrom } from 'rxjs';

export abstract class BaseClient {
	protected abstract readonly baseURL: string;
	constructor(protected readonly http: HttpService) {}

	protected async load<T>(path: string): Promise<T> {
		const { data } = await firstValueFrom(this.http.get<T>(this.baseURL + path));
		//                                              ^^^ call
		return data;
	}
}
