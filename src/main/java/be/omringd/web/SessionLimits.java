package be.omringd.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much may be kept in memory for people who are signed in ({@code omringd.sessions}, docs/decisions/0027-what-a-session-may-cost.md).
 *
 * @param perAccount on how many devices one account may be signed in
 * @param perNetwork how many sessions there may be from one network, which is one address of an office
 * @param inAll how many sessions there may be
 * @param tabs how many tabs may be open in one session
 * @param tabsInAll how many tabs may be open
 * @param idle how long nobody does anything before a session ends
 */
@ConfigurationProperties("omringd.sessions")
public record SessionLimits(
        @DefaultValue("5") int perAccount, @DefaultValue("50") int perNetwork, @DefaultValue("100") int inAll,
        @DefaultValue("10") int tabs, @DefaultValue("100") int tabsInAll, @DefaultValue("30m") Duration idle) {}
