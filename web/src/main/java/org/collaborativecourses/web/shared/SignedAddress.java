package org.collaborativecourses.web.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A write whose address carries our own signature, which is all that it asks for: mail services send it for their readers
 * (RFC 8058), with no cookie and from another site. It may do nothing but what the signature says.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface SignedAddress {}
