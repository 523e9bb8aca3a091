import type { HttpModuleOptions, HttpModuleOptionsFactory } from '@nestjs/axios';
import { Injectable } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';

@Injectable()
export class HttpOptions implements HttpModuleOptionsFactory {
	constructor(private readonly config: ConfigService) {}

	createHttpOptions(): HttpModuleOptions {
		return { timeout: this.config.get<number>('HTTP_TIMEOUT'), maxRedirects: 1 };
	}
}
