package be.omringd.inbox;

import be.omringd.testing.CountedStatements;
import be.omringd.testing.OnMariaDb;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A test of the inbox on a real MariaDB, without an engine. Tests that say no more than this share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@OnMariaDb
@Import({InboxFixture.class, CountedStatements.class})
@interface OnInbox {}
