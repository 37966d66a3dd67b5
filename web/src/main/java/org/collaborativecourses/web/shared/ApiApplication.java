package org.collaborativecourses.web.shared;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The API that stays: version 1, for the pages' own scripts and for other systems. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {}
