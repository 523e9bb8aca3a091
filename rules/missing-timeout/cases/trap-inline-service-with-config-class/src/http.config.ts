import { Injectable } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';

@Injectable()
export class HttpConfig {
	constructor(private readonly config: ConfigService) {}

	get timeout(): number {
		return this.config.getOrThrow<number>('HTTP_TIMEOUT');
	}

	request(headers: Record<string, string> = {}) {
		return { timeout: this.timeout, headers };
	}
}
