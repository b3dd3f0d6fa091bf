package be.omringd.outreach.ui;

import be.omringd.web.OurAddress;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** How the public reaches us, as links elsewhere need it: with our name in it. */
@Component
public class PublicAddress {

    /** The form of somebody who is interested; with an address of a recruitment behind it where they answer one. */
    static final String INTEREST = "vrijwilliger";
    static final String VACANCIES = "vacatures";
    static final String FEED = "vacatures.atom";

    private final OurAddress address;

    PublicAddress(OurAddress address) {
        this.address = address;
    }

    /** The address of this path. */
    String of(HttpServletRequest request, String path) {
        return address.of(request) + "/" + path;
    }

    /** The same, for a screen. */
    public String of(String path) {
        return VaadinRequest.getCurrent() instanceof VaadinServletRequest request ? of(request.getHttpServletRequest(), path) : "/" + path;
    }
}
