import { Injectable } from '@nestjs/common';

@Injectable()
export class HttpService {
	get(key: string) {
		return new Map([['a', 1]]).get(key);
	}
}
