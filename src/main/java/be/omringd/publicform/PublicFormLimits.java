package be.omringd.publicform;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What we expect of a person at the public form ({@code omringd.public-form}).
 *
 * @param perHour how many requests one sender can make in an hour
 * @param perDay how many in a day
 * @param atLeast what is sent sooner after the page was opened was not typed by a person
 */
@ConfigurationProperties("omringd.public-form")
public record PublicFormLimits(
        @DefaultValue("5") int perHour, @DefaultValue("20") int perDay, @DefaultValue("3s") Duration atLeast) {}
