package be.omringd.intake;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ContactUs.class, PublicFormLimits.class})
class IntakeConfiguration {}
