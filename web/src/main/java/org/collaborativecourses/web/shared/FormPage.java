package org.collaborativecourses.web.shared;

/** The page of a form as the answer of a REST resource. */
record FormPage(String page) {}
