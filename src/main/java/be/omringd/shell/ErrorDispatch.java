package be.omringd.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a browser gets that ran into something before any screen was made: the same words, on a plain page. */
@Controller
class ErrorDispatch implements ErrorController {

    private final PlainMessage message;

    ErrorDispatch(PlainMessage message) {
        this.message = message;
    }

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<String> error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        boolean databaseAway =
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                        && UnexpectedErrors.isDatabaseAway(failure);
        int status = databaseAway ? 503 : code instanceof Integer number ? number : 404;
        String key = switch (status) {
            case 404 -> "shell.notFound";
            case 401, 403 -> "shell.noAccess";
            case 503 -> "shell.databaseAway";
            default -> "shell.unexpected";
        };
        // what was sent is not sent again by itself
        boolean again = databaseAway && HttpMethod.GET.matches(request.getMethod());
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(status).contentType(PageTemplates.HTML).cacheControl(CacheControl.noStore());
        if (databaseAway) {
            answer.header(HttpHeaders.RETRY_AFTER, UnexpectedErrors.RETRY_AFTER);
        }
        return answer.body(again ? message.pageThatComesByItself(request, key) : message.page(request, key));
    }
}
