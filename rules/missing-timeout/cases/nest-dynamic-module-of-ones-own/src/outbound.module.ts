import { HttpModule } from '@nestjs/axios';
import { type DynamicModule, Module } from '@nestjs/common';

@Module({})
export class OutboundModule {
	static forService(from: string): DynamicModule {
		return {
			module: OutboundModule,
			imports: [HttpModule.register({ headers: { 'x-from': from } })],
			//                   ^^^^^^^^ missing-timeout: This HttpService client (`HttpModule.register`) sets no deadline for its calls: when the other side accepts and never answers, HttpService waits for ever, and so does everything that awaits it. Set `timeout` (ms) in its options.
			// fix unsafe: Set `timeout: 10_000` on this HttpService client
			//+			imports: [HttpModule.register({ headers: { 'x-from': from }, timeout: 10_000 })],
			// fix unsafe: Set `timeout: 10_000` on this call
			//  in src/stock.service.ts
			//+		return firstValueFrom(this.http.get('https://stock.example.com/all', {
			//+			timeout: 10_000,
			//+		}));
			exports: [HttpModule],
		};
	}
}
