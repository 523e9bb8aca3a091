import { HttpModule } from '@nestjs/axios';
import { Module } from '@nestjs/common';
import { AuditService } from './audit.service';

@Module({ imports: [HttpModule], providers: [{ provide: 'AUDIT', useClass: AuditService }] })
//                  ^^^^^^^^^^ missing-timeout: This HttpService client (`HttpModule`) sets no deadline for its calls: when the other side accepts and never answers, HttpService waits for ever, and so does everything that awaits it. Give it options: `HttpModule.register({ timeout: 10_000 })`.
// fix unsafe: Register it with `timeout: 10_000`
//+@Module({ imports: [HttpModule.register({
//+	timeout: 10_000,
//+})], providers: [{ provide: 'AUDIT', useClass: AuditService }] })
// fix unsafe: Set `timeout: 10_000` on this call
//  in src/audit.service.ts
//+		return firstValueFrom(this.http.get('https://audit.example.com/all', {
//+			timeout: 10_000,
//+		}));
export class ReturnsModule {}
