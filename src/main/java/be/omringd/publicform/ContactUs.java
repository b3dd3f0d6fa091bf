package be.omringd.publicform;

import be.omringd.text.PhoneNumber;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How people reach the organisation without the form ({@code omringd.contact}).
 *
 * @param phone a number as it is written for people; may be empty
 * @param mail a mail address; may be empty
 */
@ConfigurationProperties("omringd.contact")
public record ContactUs(String phone, String mail) {

    public ContactUs {
        phone = phone == null ? "" : phone.strip();
        mail = mail == null ? "" : mail.strip();
    }

    public boolean hasPhone() {
        return !phone.isEmpty();
    }

    public boolean hasMail() {
        return !mail.isEmpty();
    }

    /** Where a link to call us leads. */
    public String call() {
        return PhoneNumber.link(phone);
    }
}
