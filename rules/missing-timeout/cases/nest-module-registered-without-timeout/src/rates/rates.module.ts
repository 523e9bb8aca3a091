import { HttpModule } from '@nestjs/axios';
import { Module } from '@nestjs/common';
import { RatesController } from './rates.controller';
import { RatesService } from './rates.service';

@Module({
	imports: [HttpModule.register({ baseURL: 'https://rates.example.com', maxRedirects: 2 })],
	//                   ^^^^^^^^ missing-timeout: This HttpService client (`HttpModule.register`) sets no deadline for its calls: when the other side accepts and never answers, HttpService waits for ever, and so does everything that awaits it. Set `timeout` (ms) in its options.
	// fix unsafe: Set `timeout: 10_000` on this HttpService client
	//+	imports: [HttpModule.register({ baseURL: 'https://rates.example.com', maxRedirects: 2, timeout: 10_000 })],
	controllers: [RatesController],
	providers: [RatesService],
})
export class RatesModule {}
