import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { addressKey } from "#lib/auth/limits.ts";
import { dataHeaders } from "#lib/press/policy.ts";
import type { Part } from "./compose.ts";

const SECONDS = 60;

/**
 * Makes who asks the API too much wait: more than `questions` in a minute from one IPv4 address, or
 * from one /64 network of IPv6. Counted in this process's memory, and forgotten after the minute.
 */
export function apiLimitPart(questions: number): Part {
  const limiter = new RateLimiterMemory({ points: questions, duration: SECONDS });
  return {
    name: "The limit of the API",
    async handle({ url = "", headers, method }, response) {
      if (!/^\/(?:api\/v1|data\/)/.test(url)) return false;
      try {
        await limiter.consume(addressKey(headers["x-forwarded-for"]?.toString()));
        return false;
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        const wait = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
        const body = JSON.stringify({
          type: "/data#problem-too-many",
          title: "Too many questions in a short time",
          status: 429,
          detail: `${questions} questions in a minute are answered. Ask again in ${wait} ${wait === 1 ? "second" : "seconds"}, or take the whole record at once.`,
        });
        response.writeHead(429, {
          ...dataHeaders(),
          "content-type": "application/problem+json; charset=utf-8",
          "content-length": Buffer.byteLength(body),
          "cache-control": "no-store",
          "retry-after": `${wait}`,
        });
        response.end(method === "HEAD" ? undefined : body);
        return true;
      }
    },
  };
}
