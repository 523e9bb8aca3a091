import { HttpModule } from '@nestjs/axios';
import { Module } from '@nestjs/common';

@Module({
	imports: [HttpModule.register({ maxRedirects: 0 })],
	//                   ^^^^^^^^ missing-timeout: This HttpService client (`HttpModule.register`) sets no deadline for its calls: when the other side accepts and never answers, HttpService waits for ever, and so does everything that awaits it. Set `timeout` (ms) in its options.
	// fix unsafe: Set `timeout: 10_000` on this HttpService client
	//+	imports: [HttpModule.register({ maxRedirects: 0, timeout: 10_000 })],
	// fix unsafe: Set `timeout: 10_000` on this call
	//  in src/stock/stock.service.ts
	//+		return firstValueFrom(this.http.get('https://stock.example.com/all', {
	//+			timeout: 10_000,
	//+		}));
	exports: [HttpModule],
})
export class SharedHttpModule {}
