package be.omringd.outreach.ui;

import be.omringd.outreach.OutreachRules;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** How the public reaches us, as links elsewhere need it: with our name in it. */
@Component
public class PublicAddress {

    /** The form of somebody who is interested; with an address of an appeal behind it where they answer one. */
    static final String INTEREST = "vrijwilliger";
    static final String VACANCIES = "vacatures";
    static final String FEED = "vacatures.atom";

    private final OutreachRules rules;

    PublicAddress(OutreachRules rules) {
        this.rules = rules;
    }

    /** The address of this path; as set for the installation, or else as this request came. */
    String of(HttpServletRequest request, String path) {
        String ours = rules.address().isBlank()
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                : rules.address().strip();
        return ours.replaceAll("/+$", "") + "/" + path;
    }

    /** The same, for a screen. */
    public String of(String path) {
        return VaadinRequest.getCurrent() instanceof VaadinServletRequest request ? of(request.getHttpServletRequest(), path) : "/" + path;
    }
}
