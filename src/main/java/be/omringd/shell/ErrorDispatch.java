package be.omringd.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.CacheControl;
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
        int status = code instanceof Integer number ? number : 404;
        String key = switch (status) {
            case 404 -> "shell.notFound";
            case 401, 403 -> "shell.noAccess";
            default -> "shell.unexpected";
        };
        return ResponseEntity.status(status).contentType(PageTemplates.HTML).cacheControl(CacheControl.noStore()).body(message.page(request, key));
    }
}
