import { type NextRequest, NextResponse } from 'next/server'

/**
 * Gives each page its content security policy with a nonce of its own, and tells the page which address was asked for.
 * It is not the lock: every page and route asks for its principal itself.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policy = contentSecurityPolicy(nonce)
  const headers = new Headers(request.headers)
  headers.delete('x-middleware-subrequest')
  headers.set('x-nonce', nonce)
  headers.set('x-verbatim-path', request.nextUrl.pathname + request.nextUrl.search)
  // The framework reads the nonce of its own scripts from here.
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  if (process.env['NEXTAUTH_URL']?.startsWith('https:'))
    response.headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains')
  return response
}

const isDevelopment = process.env.NODE_ENV === 'development'

const contentSecurityPolicy = (nonce: string) =>
  [
    "default-src 'self'",
    // React's development build makes its stack traces with eval.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' 'nonce-${nonce}'`,
    // The server renders widths and colours of highlights as style attributes, which can't carry a nonce.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

/** Pages alone: the API has a fixed policy, and a body that passes through here would be cut at a limit. */
export const config = { matcher: ['/((?!api/|_next/static/|_next/image|favicon.ico|icon.svg).*)'] }
