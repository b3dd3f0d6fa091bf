package be.omringd.publicform.ui;

import be.omringd.shell.UnexpectedErrors;
import be.omringd.shell.Texts;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What visitors see of a public page that cannot be read now: why, how they reach us meanwhile, and the page itself once it can. */
@ControllerAdvice(annotations = AnonymousAllowed.class)
class PublicPagesAway {

    private static final Logger LOG = LoggerFactory.getLogger(PublicPagesAway.class);

    private final PublicFormPage formPage;
    private final Texts texts;

    PublicPagesAway(PublicFormPage formPage, Texts texts) {
        this.formPage = formPage;
        this.texts = texts;
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<String> away(RuntimeException failure, HttpServletRequest request) {
        if (!UnexpectedErrors.isDatabaseAway(failure)) {
            throw failure;
        }
        LOG.warn("A public page waits for the database: {}", failure.getClass().getSimpleName());
        if (request.getRequestURI().matches(".*\\.(atom|xml)")) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, UnexpectedErrors.RETRY_AFTER)
                    .build();
        }
        PublicReader reader = PublicReader.of(request);
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        PageHead head = PageHead.of(texts.get(reader.locale(), "shell.databaseAway.title"), reader.path().replaceFirst("/.*", ""));
        ResponseEntity<String> page = formPage.tell(
                HttpStatus.SERVICE_UNAVAILABLE, "publicform/away", head, request, Map.of("again", reader.base() + reader.path() + query));
        return ResponseEntity.status(page.getStatusCode()).headers(page.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, UnexpectedErrors.RETRY_AFTER)
                .body(page.getBody());
    }
}
