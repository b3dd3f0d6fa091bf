package be.omringd.outreach;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far a campaign may reach, and how often ({@code omringd.outreach}).
 *
 * @param radiusKm a campaign reaches no further from its place than this
 * @param municipalities and names no more of them than this
 * @param quiet so long after a campaign there is no other one in the same municipality
 */
@ConfigurationProperties("omringd.outreach")
public record OutreachRules(
        @DefaultValue("15") int radiusKm,
        @DefaultValue("3") int municipalities,
        @DefaultValue("90d") Period quiet) {}
