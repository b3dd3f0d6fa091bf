package be.omringd.publicform;

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
}
