package org.yiyun.web.security;

import jakarta.ejb.EJB;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.yiyun.security.LoginService;
import org.yiyun.security.TokenRequest;

/** Access tokens. */
@Path("/token")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {
    @EJB
    private LoginService logins;

    @Context
    private HttpServletRequest http;

    @POST
    public Response issue(TokenRequest request) {
        var token = logins.tokenFor(request, http.getRemoteAddr());
        return Response.ok(new TokenAnswer(token.value(), "Bearer", token.expiresIn().toSeconds()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /** Names as RFC 6749 has them, in camel case; the time in seconds. */
    public record TokenAnswer(String accessToken, String tokenType, long expiresIn) {}
}
