/** Public calls for volunteers: a vacancy that anybody may see, and a campaign in one small area. Each is for one search of one file. */
@org.springframework.modulith.ApplicationModule(displayName = "Outreach")
package be.omringd.outreach;
