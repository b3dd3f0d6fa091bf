package be.omringd.shell;

import be.omringd.web.OurAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What tabs ask for besides their screen: to tell that somebody is there, and what to show once they were closed. */
@Controller
class TabPages {

    private final OpenTabs tabs;
    private final PlainMessage message;

    TabPages(OpenTabs tabs, PlainMessage message) {
        this.tabs = tabs;
        this.message = message;
    }

    /** Somebody does something in this tab. */
    @PostMapping("/hier")
    ResponseEntity<Void> here(@RequestParam(defaultValue = "-1") int tab, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            tabs.used(session, tab);
        }
        return ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build();
    }

    @GetMapping("/" + OpenTabs.CLOSED)
    ResponseEntity<String> closed(@RequestParam(defaultValue = "/") String naar, HttpServletRequest request) {
        String to = OurAddress.isPath(naar) && naar.startsWith(request.getContextPath() + "/") ? naar : request.getContextPath() + "/";
        return ResponseEntity.ok().contentType(PageTemplates.HTML).cacheControl(CacheControl.noStore())
                .body(message.page(request, "shell.tabClosed", to, "shell.tabClosed.again"));
    }
}
